package cn.xieshou.renewal.process;

import cn.xieshou.pairing.PairingParties;
import cn.xieshou.renewal.RenewalCase;
import cn.xieshou.renewal.Renewals;
import cn.xieshou.renewal.Wish;
import cn.xieshou.shared.Text;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.FormValues;
import cn.xieshou.workflow.Judgement;
import cn.xieshou.workflow.TaskForm;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A principal says whether the school wants another cycle, and what is to change in it (R-FIN-3). */
@Component
class StateWishForm implements TaskForm {

    private final Renewals renewals;
    private final RenewalView view;
    private final PairingParties parties;

    StateWishForm(Renewals renewals, RenewalView view, PairingParties parties) {
        this.renewals = renewals;
        this.view = view;
        this.parties = parties;
    }

    @Override
    public String key() {
        return "state-wish";
    }

    @Override
    public TaskParty party(TaskRef task) {
        return parties.principal(task, RenewalCase.side(task));
    }

    @Override
    public Map<String, Object> show(TaskRef task) {
        return view.head(view.pairing(task));
    }

    @Override
    public Map<String, Object> submit(TaskRef task, FormValues values) {
        Wish wish = Wish.valueOf(values.text(Judgement.FIELD));
        String field = wish == Wish.CLOSE ? "reason" : "changes";
        renewals.state(
                Fact.PAIRING_ID.from(task),
                RenewalCase.side(task),
                wish,
                Text.clean(values.optionalText(field)),
                task.actor());
        return Map.of();
    }
}
