package cn.xieshou.visit.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.files.FileKind;
import cn.xieshou.matter.Trail;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.SupervisionReaders;
import cn.xieshou.shared.Side;
import cn.xieshou.visit.Visit;
import cn.xieshou.visit.VisitFiles;
import cn.xieshou.visit.VisitOutcome;
import cn.xieshou.visit.VisitReading;
import cn.xieshou.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** What the pages about one visit show. */
@Component
@Transactional(readOnly = true)
class VisitPage {

    private final Visits visits;
    private final VisitReading reading;
    private final VisitFiles files;
    private final SupervisionReaders readers;
    private final Pairings pairings;
    private final Directory directory;
    private final Trail trail;
    private final Clock clock;

    VisitPage(
            Visits visits,
            VisitReading reading,
            VisitFiles files,
            SupervisionReaders readers,
            Pairings pairings,
            Directory directory,
            Trail trail,
            Clock clock) {
        this.visits = visits;
        this.reading = reading;
        this.files = files;
        this.readers = readers;
        this.pairings = pairings;
        this.directory = directory;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param reason why it is to be void, as typed */
    String show(Visit one, String reason, Map<String, String> problems, String account, Model model) {
        Pairing pairing = pairings.get(one.pairingId());
        model.addAttribute("one", one);
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("school", directory.schoolName(one.school()));
        model.addAttribute("visitors", visits.visitors(List.of(one.id())).getOrDefault(one.id(), List.of()));
        model.addAttribute("recorder", directory.personName(one.recordedBy()));
        model.addAttribute("demanded", visits.demanded(one));
        model.addAttribute("mayDemand", one.demands() && readers.supervises(account, pairing));
        model.addAttribute("mayAnnul", visits.mayAnnul(one, account));
        model.addAttribute("reason", reason);
        model.addAttribute("problems", problems);
        model.addAttribute("files", files.of(one));
        model.addAttribute("trail", trail.of(one.id()));
        return "visit/visit";
    }

    /**
     * The form to record one, which is in the model as «typed» with its «problems».
     *
     * @param key under which its files are kept
     */
    String form(Pairing pairing, String action, String key, String account, Model model) {
        Map<Side, String> schools = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            schools.put(side, directory.schoolName(pairing.school(side)));
        }
        model.addAttribute("pairing", pairing);
        model.addAttribute("title", pairings.title(pairing));
        model.addAttribute("schools", schools);
        model.addAttribute("people", reading.choosable());
        model.addAttribute("outcomes", List.of(VisitOutcome.FINE, VisitOutcome.DEMAND));
        model.addAttribute("action", action);
        model.addAttribute("key", key);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("acceptedFiles", FileKind.accepted());
        model.addAttribute("files", files.drafts(key, account));
        model.addAttribute("filesForm", action);
        return "visit/form";
    }
}
