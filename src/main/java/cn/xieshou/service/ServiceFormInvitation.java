package cn.xieshou.service;

import cn.xieshou.directory.Directory;
import cn.xieshou.invitation.FilledSheet;
import cn.xieshou.invitation.Invitable;
import cn.xieshou.invitation.InvitedMatter;
import cn.xieshou.invitation.Invitee;
import cn.xieshou.invitation.SchoolIssuers;
import cn.xieshou.invitation.Sheet;
import cn.xieshou.invitation.Sheet.Known;
import cn.xieshou.invitation.SheetField;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The form 任教情况表 is the teacher's to write (R-SEC-4): once the year is over, until the home liaison has handed it in. */
@Component
public class ServiceFormInvitation implements Invitable {

    private static final String DUTIES = "duties";
    private static final String ACTIVITIES = "activities";
    private static final String ABSENCES = "absences";
    private static final String SUMMARY = "selfSummary";
    private static final int LONG = 2000;
    private static final int LONGEST = 4000;
    private static final int DAYS_OF_A_YEAR = 366;

    private final Secondments secondments;
    private final ServiceForms forms;
    private final OwnForms own;
    private final Directory directory;
    private final SchoolIssuers issuers;
    private final Clock clock;

    ServiceFormInvitation(
            Secondments secondments,
            ServiceForms forms,
            OwnForms own,
            Directory directory,
            SchoolIssuers issuers,
            Clock clock) {
        this.secondments = secondments;
        this.forms = forms;
        this.own = own;
        this.directory = directory;
        this.issuers = issuers;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "service";
    }

    @Override
    public String label() {
        return "任教情况表";
    }

    @Override
    public Optional<InvitedMatter> matter(String subject) {
        return find(subject)
                .map(one -> new InvitedMatter(
                        subject,
                        "支教" + one.id() + "，" + one.year().label(),
                        one.pairingId(),
                        "/secondments/" + one.id(),
                        null));
    }

    @Override
    public boolean mayIssue(String account, String subject) {
        return find(subject)
                .filter(one -> issuers.include(account, one.homeSchool()))
                .isPresent();
    }

    @Override
    public List<Invitee> people(String subject) {
        return List.of(invitee(secondments.get(subject)));
    }

    @Override
    public Optional<Invitee> invitee(String subject, String number) {
        return find(subject).filter(one -> one.teacher().equals(number)).map(ServiceFormInvitation::invitee);
    }

    private static Invitee invitee(Secondment one) {
        return new Invitee(one.teacher(), one.teacherName(), one.subject());
    }

    @Override
    public Optional<String> over(String subject) {
        Secondment one = secondments.get(subject);
        if (one.state() != SecondmentState.SERVING) {
            return Optional.of("支教现在是“" + one.state().label() + "”，不能填写任教情况表");
        }
        if (!one.isYearOver(LocalDate.now(clock))) {
            return Optional.of("任教尚未期满，" + ChineseDates.date(one.year().lastDay()) + "以后才能填写");
        }
        return forms.filled(subject) ? Optional.of("学校已经提交任教情况表，不再填写") : Optional.empty();
    }

    @Override
    public Sheet sheet(String subject, String number) {
        Secondment one = secondments.get(subject);
        Optional<OwnForm> before = own.find(subject);
        return new Sheet(
                "您在农村学校任教的一学年已经期满，请填写《城镇教师到农村学校任教情况表》中由您本人填写的部分。",
                List.of(
                        new Known("任教学校", directory.schoolName(one.hostSchool())),
                        new Known("学年", one.year().label())),
                List.of(
                        SheetField.longText(DUTIES, "承担的教育教学工作", LONG)
                                .helpedBy("任教年级、学科、周课时、班主任等。")
                                .holding(before.map(OwnForm::duties).orElse("")),
                        SheetField.longText(ACTIVITIES, "教研与帮带情况", LONG)
                                .optional()
                                .helpedBy("公开课、讲座、指导青年教师等。")
                                .holding(before.map(OwnForm::activities).orElse("")),
                        SheetField.number(ABSENCES, "缺勤天数", DAYS_OF_A_YEAR)
                                .helpedBy("病假、事假等合计，没有填0。")
                                .holding(before.map(form -> String.valueOf(form.absences()))
                                        .orElse("")),
                        SheetField.longText(SUMMARY, "本人总结", LONGEST)
                                .holding(before.map(OwnForm::selfSummary).orElse(""))),
                "学校的帮扶联络人核对后提交，由任教学校考核、派出学校签署意见、人秘股归档。");
    }

    @Override
    public void accept(String subject, String number, FilledSheet filled) {
        own.put(new OwnForm(
                subject,
                filled.text(DUTIES),
                filled.text(ACTIVITIES),
                filled.whole(ABSENCES),
                filled.text(SUMMARY),
                clock.instant()));
    }

    private Optional<Secondment> find(String subject) {
        return secondments.find(subject).filter(one -> one.direction() == Direction.SUPPORT);
    }
}
