package cn.xieshou.rectification.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Parties;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.Finding;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.RectificationCase;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.shared.ChineseDates;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.TaskParty;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of a rectification have in common. */
@Component
class RectificationView {

    private final Rectifications rectifications;
    private final Pairings pairings;
    private final Directory directory;

    RectificationView(Rectifications rectifications, Pairings pairings, Directory directory) {
        this.rectifications = rectifications;
        this.pairings = pairings;
        this.directory = directory;
    }

    Rectification of(TaskRef task) {
        return rectifications.get(RectificationCase.key(task));
    }

    TaskParty principal(TaskRef task) {
        return Parties.principal(of(task).school());
    }

    TaskParty section(TaskRef task) {
        return Parties.section(pairings.get(of(task).pairingId()).section());
    }

    List<AboutRecord> about(TaskRef task) {
        Rectification one = of(task);
        return List.of(new AboutRecord(
                directory.schoolName(one.school()) + "整改（" + one.id() + "）", one.path(), task.processInstanceId()));
    }

    /** What it is about, for whoever says something to it. */
    Map<String, Object> facts(Rectification one) {
        Map<String, Object> form = new HashMap<>();
        form.put("schoolName", directory.schoolName(one.school()));
        form.put("pairing", pairings.title(pairings.get(one.pairingId())));
        form.put("source", one.source().label());
        form.put("facts", one.facts());
        form.put("asked", one.asked());
        form.put("due", ChineseDates.dateAndWeekday(one.dueOn()));
        form.put("returnNote", Objects.requireNonNullElse(one.opinion(), ""));
        return form;
    }

    List<Finding> findings(Rectification one) {
        return rectifications.findings(one.id());
    }

    /** Everything that was found, with measures and results, as one text. */
    String inWords(Rectification one) {
        return findings(one).stream().map(Finding::inWords).collect(Collectors.joining("\n\n"));
    }

    String person(@Nullable String account) {
        return account == null ? "" : directory.personName(account);
    }
}
