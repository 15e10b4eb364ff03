package cn.xieshou.service.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.service.Arrival;
import cn.xieshou.service.SecondmentServing;
import cn.xieshou.service.ServiceYears;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.shared.Side;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The recipient's liaison confirms that the teacher has arrived and taken over a post (R-SEC-4). */
@Component
class ConfirmArrivalForm implements TaskForm {

    private final ServiceYears years;
    private final ServiceView view;
    private final PairingParties parties;

    ConfirmArrivalForm(ServiceYears years, ServiceView view, PairingParties parties) {
        this.years = years;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "confirm-arrival";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.liaison(task, Side.RECIPIENT);
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        Map<String, Object> form = view.head(task);
        Secondment secondment = view.of(task);
        form.put("dueArrival", ChineseDates.date(secondment.startsOn()));
        form.put("confirmedOn", ChineseDates.date(secondment.confirmedOn()));
        form.put("toldOn", secondment.confirmedOn().toString());
        form.put("planned", secondment.subject());
        form.put("subjects", secondment.subject());
        String post = secondment.post();
        if (post != null) {
            form.put("post", post);
        }
        return form;
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        LocalDate told = values.optionalDate("toldOn");
        Arrival arrival = new Arrival(
                // A form opened before it asked for the day: as told on the day of the confirmation.
                told == null ? view.of(task).confirmedOn() : told,
                values.date("arrivedOn"),
                values.text("post"),
                values.text("subjects"),
                values.text("classes"),
                values.integer("periods"),
                Judgement.remark(values));
        boolean inFirstTerm = years.arrive(ServiceView.id(task), arrival, task.actor());
        return Map.ofEntries(SecondmentServing.IN_FIRST_TERM.is(inFirstTerm));
    }
}
