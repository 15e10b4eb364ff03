package cn.xieshou.attachment.web;

import cn.xieshou.attachment.AttachmentRegister;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.CadreAttachment;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.attachment.TermRow;
import cn.xieshou.calendar.Term;
import cn.xieshou.files.FilesOfCases;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The register of a term: every pairing whose programme asks for attachment, those that did nothing yet included. */
@Component
class AttachmentsRegister implements Register<TermRow> {

    private static final String FROM = PairingRows.FROM
            + " left join attachment a on a.pairing_id = p.id and a.school_year = :schoolYear and a.term = :termNumber";

    private static final String NOBODY = "NONE";

    private final AttachmentRegister rows;
    private final FilesOfCases files;
    private final TermChoice terms;
    private final PairingRows pairings;

    AttachmentsRegister(AttachmentRegister rows, FilesOfCases files, TermChoice terms, PairingRows pairings) {
        this.rows = rows;
        this.files = files;
        this.terms = terms;
        this.pairings = pairings;
    }

    @Override
    public String path() {
        return "/attachments";
    }

    @Override
    public String title() {
        return "挂职锻炼";
    }

    @Override
    public List<Filter> filters(String account) {
        return List.of(
                terms.filter(rows.begun(account)),
                Filter.choice("state", "状态", "全部状态", states(), AttachmentsRegister::stands)
                        .withCounts(),
                pairings.programme(),
                pairings.level(),
                pairings.township(),
                pairings.supporting(),
                pairings.school(account),
                pairings.text("编号或校名"));
    }

    private static List<Choice> states() {
        return Stream.concat(
                        Stream.of(new Choice(NOBODY, TermRow.NOBODY)),
                        Stream.of(AttachmentState.values()).map(state -> new Choice(state.name(), state.label())))
                .toList();
    }

    private static Condition stands(String state) {
        return state.equals(NOBODY)
                ? Condition.of("a.state is null")
                : Condition.of("a.state = :state" + state, "state" + state, state);
    }

    @Override
    public List<Column<TermRow>> columns() {
        return TermColumns.all();
    }

    @Override
    public RowQuery<TermRow> query(String account, Asked asked) {
        Term term = terms.asked(asked);
        Condition shown = new Condition(
                "a.school_year = :schoolYear and a.term = :termNumber",
                Map.of("schoolYear", term.schoolYear().startYear(), "termNumber", term.number()));
        return new RowQuery<>(
                        PairingRows.COLUMNS,
                        FROM,
                        pairings.visibleTo(account).and(shown.or(rows.expected(term))),
                        "p.id",
                        (row, n) -> {
                            PairingInRow pairing = PairingRows.of(row);
                            return rows.listed(
                                    new TermKey(pairing.id(), term.schoolYear().startYear(), term.number()), pairing);
                        })
                .keyed("p.id");
    }

    @Override
    public List<TermRow> complete(List<TermRow> listed) {
        FilesOfCases.Counts attached = files.counts(
                CadreAttachment.CASES,
                listed.stream().map(row -> row.key().pairingId()).toList());
        return rows.complete(listed).stream()
                .map(row -> row.withFiles(attached.of(
                        row.key().pairingId(), row.key().schoolYear(), row.key().term())))
                .toList();
    }
}
