package cn.xieshou.notice.web;

import cn.xieshou.directory.PeopleSought;
import cn.xieshou.notice.MatterTitle.Titled;
import cn.xieshou.notice.MatterTitles;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.MailRows;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.register.Asked;
import cn.xieshou.register.Column;
import cn.xieshou.register.Condition;
import cn.xieshou.register.DayFilters;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Register;
import cn.xieshou.register.RowQuery;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The register of all mails, the newest first; who may not oversee them does not come to its page. */
@Component
class MailsRegister implements Register<MailLine> {

    private static final String FROM = "mail m left join person p on p.account = m.recipient";
    private static final String NEWEST = "m.created_at desc, m.id desc";

    private final MatterTitles matters;
    private final Clock clock;

    MailsRegister(MatterTitles matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/mail";
    }

    @Override
    public String title() {
        return "邮件";
    }

    @Override
    public List<Filter> filters(String account) {
        List<Filter> days = DayFilters.of("m.created_at", clock.getZone());
        return List.of(
                Filter.constant("state", "状态", "全部", MailState.values(), MailState::label, "m.state"),
                Filter.constant("kind", "类别", "全部类别", Mail.Kind.values(), Mail.Kind::label, "m.kind"),
                days.get(0),
                days.get(1),
                Filter.text("q", "收件人、主题、结对或学校", this::says));
    }

    /** The recipient's name, account or school, the subject, or the matter that it is about. */
    private Condition says(String typed) {
        return PeopleSought.called("m.recipient", typed)
                .or(Likeness.folded("m.subject_sought", "subject", typed))
                .or(matters.called("m.matter_key", typed));
    }

    @Override
    public List<Column<MailLine>> columns() {
        return MailColumns.all(path());
    }

    /** Without those that were taken back, unless they are asked for. */
    @Override
    public RowQuery<MailLine> query(String account, Asked asked) {
        return query(asked.value("state").isEmpty() ? notTakenBack() : Condition.ANY);
    }

    /** What they are about, for all at once. */
    @Override
    public List<MailLine> complete(List<MailLine> rows) {
        Map<String, Titled> about = matters.of(
                rows.stream().map(row -> row.stored().mail().matterKey()).toList());
        return rows.stream()
                .map(row -> row.about(about.get(row.stored().mail().matterKey())))
                .toList();
    }

    static Condition notTakenBack() {
        return Condition.of("m.state <> '" + MailState.DROPPED.name() + "'");
    }

    static RowQuery<MailLine> query(Condition where) {
        return new RowQuery<>(
                        "m.*, p.name as recipient_name",
                        FROM,
                        where,
                        NEWEST,
                        (row, n) -> new MailLine(
                                MailRows.mail(row, n),
                                Objects.requireNonNullElse(row.getString("recipient_name"), row.getString("recipient")),
                                null))
                .keyed("m.id");
    }
}
