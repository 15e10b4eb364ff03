package cn.xieshou.service;

import cn.xieshou.directory.Backbone;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Teacher;
import cn.xieshou.directory.Teachers;
import cn.xieshou.lateness.Delay;
import cn.xieshou.lateness.Holder;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.ServiceSheet.Entry;
import cn.xieshou.shared.ChineseDates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the form 城镇教师到农村学校任教情况表 together out of directory, arrival, mid-year check and what was filled in (R-SEC-4). */
@Service
@Transactional(readOnly = true)
public class ServiceSheets {

    private static final String NONE = "无";

    private final Secondments secondments;
    private final ServiceYearRepository years;
    private final ServiceFormRepository forms;
    private final AwardRepository awards;
    private final ArrivalLateness lateness;
    private final Teachers teachers;
    private final Directory directory;
    private final Clock clock;

    ServiceSheets(
            Secondments secondments,
            ServiceYearRepository years,
            ServiceFormRepository forms,
            AwardRepository awards,
            ArrivalLateness lateness,
            Teachers teachers,
            Directory directory,
            Clock clock) {
        this.secondments = secondments;
        this.years = years;
        this.forms = forms;
        this.awards = awards;
        this.lateness = lateness;
        this.teachers = teachers;
        this.directory = directory;
        this.clock = clock;
    }

    /** The form as it stands today. */
    public ServiceSheet of(String secondmentId) {
        Secondment secondment = secondments.get(secondmentId);
        Optional<ServiceYear> year = years.find(secondmentId);
        Optional<ServiceForm> form = forms.find(secondmentId);
        List<Entry> facts = new ArrayList<>();
        person(secondment, facts);
        place(secondment, facts);
        year.ifPresent(one -> posting(secondment, one, facts));
        List<Entry> parts = new ArrayList<>();
        year.map(one -> lateness.of(secondment, one))
                .filter(delay -> delay.total() > 0)
                .ifPresent(delay -> parts.add(new Entry("到岗延误", delayed(delay))));
        form.ifPresent(one -> filled(one, parts));
        year.flatMap(ServiceYear::midYear).ifPresent(found -> parts.add(new Entry("期中检查意见", findings(found))));
        form.ifPresent(one -> judged(one, parts));
        return new ServiceSheet(List.copyOf(facts), List.copyOf(parts));
    }

    /** «姓名：张某；性别：女；出生年月：1990年5月»: what the directory knows. */
    public String person(Secondment secondment) {
        List<Entry> facts = new ArrayList<>();
        person(secondment, facts);
        return facts.stream().map(fact -> fact.label() + "：" + fact.value()).collect(Collectors.joining("；"));
    }

    private void person(Secondment secondment, List<Entry> facts) {
        facts.add(new Entry("姓名", secondment.teacherName()));
        teachers.find(secondment.teacher()).ifPresent(teacher -> known(teacher, facts));
    }

    private static void known(Teacher teacher, List<Entry> facts) {
        facts.add(new Entry("性别", teacher.sex().label()));
        LocalDate born = teacher.birthDate();
        facts.add(new Entry("出生年月", ChineseDates.month(YearMonth.from(born))));
        facts.add(new Entry("学历", orNone(teacher.education())));
        facts.add(new Entry("职称", teacher.title().label()));
        facts.add(new Entry(
                "骨干教师",
                teacher.backbone() == Backbone.NONE ? "否" : teacher.backbone().label()));
    }

    private void place(Secondment secondment, List<Entry> facts) {
        facts.add(new Entry("派出学校", directory.schoolName(secondment.homeSchool())));
        facts.add(new Entry("任教学校", directory.schoolName(secondment.hostSchool())));
        facts.add(new Entry("学年", secondment.year().label()));
        facts.add(new Entry("支教编号", secondment.id()));
    }

    private static void posting(Secondment secondment, ServiceYear year, List<Entry> facts) {
        int late = year.daysLate(secondment);
        facts.add(new Entry("告知本人", ChineseDates.date(year.toldOn(secondment))));
        facts.add(new Entry("到岗日期", ChineseDates.date(year.arrivedOn()) + (late == 0 ? "" : "（迟到岗" + late + "天）")));
        facts.add(new Entry("顶岗岗位", year.post()));
        facts.add(new Entry("任教学科", year.subjects()));
        facts.add(new Entry("任教班级", year.classes()));
        facts.add(new Entry("周课时", year.periods() + "节"));
    }

    /** «比规定的2026年9月1日晚88天：归口股室88天。教师得知后按时到岗，不算迟到。» */
    private static String delayed(Delay delay) {
        return delay.sentence() + "。" + (delay.of(Holder.TEACHER) == 0 ? "教师得知后按时到岗，不算迟到。" : "");
    }

    /** What is registered, not typed; of forms filled before that was so also what was typed; as filed once it is filed. */
    String honours(String secondmentId, ServiceForm form) {
        if (form.fileNumber() != null) {
            return form.honours();
        }
        return Stream.of(awards.text(secondmentId), form.honours())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /** The registered awards of a secondment, a line each. */
    public String awards(String secondmentId) {
        return orNone(awards.text(secondmentId));
    }

    private void filled(ServiceForm form, List<Entry> parts) {
        parts.add(new Entry("承担的教育教学工作", form.duties()));
        parts.add(new Entry("教研与帮带情况", orNone(form.activities())));
        parts.add(new Entry("任教期间所获奖励", orNone(honours(form.secondmentId(), form))));
        parts.add(new Entry("缺勤", form.absences() + "天"));
        parts.add(new Entry("本人总结", form.selfSummary()));
    }

    private static String findings(MidYear found) {
        return ChineseDates.date(found.checkedOn()) + "检查，履职情况"
                + found.conduct().label() + "。\n" + found.findings()
                + (found.problems().isEmpty() ? "" : "\n存在问题：" + found.problems());
    }

    private void judged(ServiceForm form, List<Entry> parts) {
        if (form.grade() != null) {
            String grade = "考核等次：" + form.grade().label();
            parts.add(new Entry(
                    "任教学校考核", signed(grade + "\n" + form.assessment(), form.assessedBy(), form.assessedAt())));
        }
        if (form.homeOpinion() != null) {
            parts.add(new Entry("派出学校意见", signed(form.homeOpinion(), form.homeOpinionBy(), form.homeOpinionAt())));
        }
        if (form.fileNumber() != null && form.filedOn() != null) {
            String filed = "归入个人档案，编号" + form.fileNumber() + "，" + ChineseDates.date(form.filedOn()) + "。";
            parts.add(new Entry("人秘股归档", signed(filed, form.filedBy(), form.filedAt())));
        }
    }

    private String signed(String text, @Nullable String account, @Nullable Instant at) {
        if (account == null || at == null) {
            return text;
        }
        LocalDate day = at.atZone(clock.getZone()).toLocalDate();
        return text + "\n签署人：" + directory.personName(account) + "　" + ChineseDates.date(day);
    }

    private static String orNone(@Nullable String text) {
        return text == null || text.isEmpty() ? NONE : text;
    }
}
