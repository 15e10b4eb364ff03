package cn.xieshou.service.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.lateness.Delay;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.service.ArrivalLateness;
import cn.xieshou.service.MidYear;
import cn.xieshou.service.Remaining;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.ServiceSheet;
import cn.xieshou.service.ServiceSheets;
import cn.xieshou.service.ServiceYear;
import cn.xieshou.service.ServiceYears;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.TaskRef;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the forms of the service show of a secondment. */
@Component
class ServiceView {

    private final Secondments secondments;
    private final ServiceYears years;
    private final ServiceSheets sheets;
    private final ArrivalLateness lateness;
    private final Remaining remaining;
    private final Directory directory;

    ServiceView(
            Secondments secondments,
            ServiceYears years,
            ServiceSheets sheets,
            ArrivalLateness lateness,
            Remaining remaining,
            Directory directory) {
        this.secondments = secondments;
        this.years = years;
        this.sheets = sheets;
        this.lateness = lateness;
        this.remaining = remaining;
        this.directory = directory;
    }

    static String id(TaskRef task) {
        return SecondmentServing.SECONDMENT_ID.from(task);
    }

    Secondment of(TaskRef task) {
        return secondments.get(id(task));
    }

    Map<String, Object> head(TaskRef task) {
        Secondment secondment = of(task);
        Map<String, Object> form = new HashMap<>();
        form.put("secondment", secondment.id());
        form.put("teacher", secondment.teacherName());
        form.put("year", secondment.year().label());
        form.put("home", directory.schoolName(secondment.homeSchool()));
        form.put("host", directory.schoolName(secondment.hostSchool()));
        return form;
    }

    /** With arrival, posting and mid-year check as far as there are any. */
    Map<String, Object> known(TaskRef task) {
        Map<String, Object> form = head(task);
        Secondment secondment = of(task);
        Optional<ServiceYear> year = years.find(secondment.id());
        form.put("arrival", year.map(one -> arrival(secondment, one)).orElse("尚未到岗"));
        form.put("posting", year.map(ServiceView::posting).orElse("尚未到岗"));
        form.put("person", sheets.person(secondment));
        year.flatMap(ServiceYear::midYear).ifPresent(found -> checked(found, form));
        return form;
    }

    /** The whole form 任教情况表 to be judged. */
    Map<String, Object> sheet(TaskRef task) {
        Map<String, Object> form = head(task);
        ServiceSheet sheet = sheets.of(id(task));
        form.put("formText", sheet.text());
        form.put("textCheck", sheet.check());
        return form;
    }

    /** The awards that are registered, a line each. */
    String awards(TaskRef task) {
        return sheets.awards(id(task));
    }

    /** What the programme says of who is left, where it says anything. */
    void exchange(TaskRef task, Map<String, Object> form) {
        remaining.sentence(of(task)).ifPresent(sentence -> form.put("exchange", sentence));
    }

    String who(String account) {
        return directory.personName(account);
    }

    String time(Instant at) {
        return ChineseDates.dateAndMinute(at);
    }

    private static void checked(MidYear found, Map<String, Object> form) {
        form.put("checked", ChineseDates.date(found.checkedOn()));
        form.put("conductLabel", found.conduct().label());
        form.put("findings", found.findings());
        form.put("problems", found.problems());
        form.put("midYear", "履职情况" + found.conduct().label() + "。" + found.findings());
    }

    private String arrival(Secondment secondment, ServiceYear year) {
        Delay delay = lateness.of(secondment, year);
        return ChineseDates.date(year.arrivedOn()) + "到岗" + (delay.total() == 0 ? "" : "，" + delay.sentence());
    }

    private static String posting(ServiceYear year) {
        return year.post() + "，" + year.subjects() + "，" + year.classes() + "，每周" + year.periods() + "节";
    }
}
