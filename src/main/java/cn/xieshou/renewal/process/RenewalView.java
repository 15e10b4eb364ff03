package cn.xieshou.renewal.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.CycleResults;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.workflow.Fact;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the forms of a renewal have in common. */
@Component
class RenewalView {

    private final Pairings pairings;
    private final Programmes programmes;
    private final CycleResults results;
    private final Directory directory;

    RenewalView(Pairings pairings, Programmes programmes, CycleResults results, Directory directory) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.results = results;
        this.directory = directory;
    }

    Pairing pairing(TaskRef task) {
        return pairings.get(Fact.PAIRING_ID.from(task));
    }

    Map<String, Object> head(Pairing pairing) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairing));
        form.put(
                "programme",
                programmes.find(pairing.programme()).map(Programme::name).orElse(""));
        form.put("results", results.inWords(pairing.id()));
        return form;
    }

    String school(String code) {
        return directory.schoolName(code);
    }
}
