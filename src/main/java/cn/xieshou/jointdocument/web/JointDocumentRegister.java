package cn.xieshou.jointdocument.web;

import cn.xieshou.jointdocument.DocumentKind;
import cn.xieshou.jointdocument.JointDocument;
import cn.xieshou.jointdocument.VersionState;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.RecordRows;
import cn.xieshou.shared.SchoolYear;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The joint documents of the pairings that the reader may see (R-PLN-4), each with the version in force and the one that is coming. */
@Component
class JointDocumentRegister implements Register<JointDocumentRow> {

    private static final int YEARS = 3;

    private static final String OPEN =
            VersionState.namesOfOpen().stream().collect(Collectors.joining("', '", "('", "')"));

    private static final String FROM = "joint_document d left join pairing p on p.id = d.pairing_id"
            + PairingRows.SCHOOLS
            + " left join joint_document_version f on f.document = d.id and f.state = '" + VersionState.IN_FORCE + "'"
            + " left join joint_document_version o on o.document = d.id and o.state in " + OPEN;

    private final PairingRows pairings;
    private final Clock clock;

    JointDocumentRegister(PairingRows pairings, Clock clock) {
        this.pairings = pairings;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/joint-documents";
    }

    @Override
    public String title() {
        return "共同方案";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                Filter.choice("state", "状态", "全部状态", DocumentStanding.choices(), DocumentStanding::of)
                        .withCounts(),
                Filter.choice(
                        "kind",
                        "类别",
                        "全部类别",
                        Choice.of(List.of(DocumentKind.values()), DocumentKind::name, DocumentKind::label),
                        kind -> Condition.of("d.kind = :kind", "kind", kind)),
                Filter.choice(
                        "year",
                        "部门计划学年",
                        "全部学年",
                        years(),
                        year -> Condition.of("d.school_year = :year", "year", Integer.valueOf(year))),
                pairings.programme(),
                pairings.school(account),
                pairings.text("文件名、编号或校名", "d.sought"));
    }

    private List<Choice> years() {
        int next = SchoolYear.of(LocalDate.now(clock)).next().startYear();
        return Stream.iterate(next, year -> year - 1)
                .limit(YEARS)
                .map(year -> new Choice(String.valueOf(year), new SchoolYear(year).label()))
                .toList();
    }

    @Override
    public List<Column<JointDocumentRow>> columns() {
        return JointDocumentColumns.all();
    }

    @Override
    public RowQuery<JointDocumentRow> query(String account, Asked asked) {
        RecordRows<JointDocument> document = RecordRows.of(JointDocument.class);
        return new RowQuery<>(
                        "d.*, f.version_no as force_no, f.in_force_on, o.version_no as open_no, o.state as open_state, "
                                + PairingRows.COLUMNS,
                        FROM,
                        pairings.visibleTo(account),
                        "d.pairing_id, d.id",
                        (row, n) -> new JointDocumentRow(
                                document.mapRow(row, n),
                                PairingRows.of(row),
                                Columns.wholeOrNull(row, "force_no"),
                                Columns.dayOrNull(row, "in_force_on"),
                                Columns.wholeOrNull(row, "open_no"),
                                Columns.oneOrNull(row, "open_state", VersionState.class)))
                .keyed("d.id");
    }
}
