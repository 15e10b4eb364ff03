package cn.xieshou.attachment.web;

import cn.xieshou.attachment.AttachmentRegister;
import cn.xieshou.attachment.AttachmentState;
import cn.xieshou.attachment.TermKey;
import cn.xieshou.attachment.TermRow;
import cn.xieshou.calendar.Term;
import cn.xieshou.pairing.PairingInRow;
import cn.xieshou.pairing.PairingRows;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Cell;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Order;
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
    private final TermChoice terms;
    private final PairingRows pairings;

    AttachmentsRegister(AttachmentRegister rows, TermChoice terms, PairingRows pairings) {
        this.rows = rows;
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
        return List.of(
                Column.<TermRow>of(
                                "编号", 14, row -> Cell.link(row.path(), row.key().pairingId()))
                        .sortedBy("id", "p.id"),
                Column.<TermRow>text("支援学校", 24, TermRow::supporting).sortedBy("supporting", PairingRows.BY_SUPPORTING),
                Column.<TermRow>text("受援学校", 24, TermRow::recipient).sortedBy("recipient", PairingRows.BY_RECIPIENT),
                Column.sheet("学期", 28, row -> row.key().label()),
                Column.<TermRow>of("状态", 20, row -> Cell.badge(row.state(), row.style()))
                        .sortedBy(
                                "state",
                                "coalesce(" + Order.of("a.state", List.of(AttachmentState.values())) + ", -1)"),
                Column.text("挂职干部", 20, TermRow::cadres),
                Column.sheet("指导干部", 14, TermRow::mentor),
                Column.screen("进度", row -> Cell.text(row.sentence())),
                Column.sheet("已挂职天数", 12, row -> row.progress().days()),
                Column.sheet("还差天数", 12, row -> row.progress().missingDays()),
                Column.<TermRow>of("指导到校", 14, row -> Cell.text(row.progress().visits() + "次"))
                        .onSheet(row -> row.progress().visits()),
                Column.<TermRow>of("已签收心得", 12, row -> Cell.text(row.progress().reports() + "份"))
                        .onSheet(row -> row.progress().reports()),
                Column.sheet("待确认记录", 12, row -> row.progress().pending()),
                Column.sheet("认定日期", 12, TermRow::decidedOn));
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
                });
    }

    @Override
    public List<TermRow> complete(List<TermRow> listed) {
        return rows.complete(listed);
    }
}
