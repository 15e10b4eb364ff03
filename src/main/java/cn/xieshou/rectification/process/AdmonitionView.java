package cn.xieshou.rectification.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.rectification.Admonition;
import cn.xieshou.rectification.AdmonitionCase;
import cn.xieshou.rectification.Admonitions;
import cn.xieshou.rectification.Finding;
import cn.xieshou.rectification.Rectification;
import cn.xieshou.rectification.Rectifications;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the forms of an admonition have in common. */
@Component
class AdmonitionView {

    private final Admonitions admonitions;
    private final Rectifications rectifications;
    private final Pairings pairings;
    private final Directory directory;

    AdmonitionView(Admonitions admonitions, Rectifications rectifications, Pairings pairings, Directory directory) {
        this.admonitions = admonitions;
        this.rectifications = rectifications;
        this.pairings = pairings;
        this.directory = directory;
    }

    Admonition of(TaskRef task) {
        return admonitions.get(AdmonitionCase.key(task));
    }

    List<AboutRecord> about(TaskRef task) {
        Admonition one = of(task);
        String title = directory.schoolName(one.school()) + "效能告诫（" + one.id() + "）";
        return List.of(new AboutRecord(title, one.path(), task.processInstanceId()));
    }

    Map<String, Object> facts(Admonition one) {
        Map<String, Object> form = new HashMap<>();
        form.put("schoolName", directory.schoolName(one.school()));
        form.put("pairing", pairings.title(pairings.get(one.pairingId())));
        form.put("rectified", rectified(one));
        form.put("facts", text(one.facts()));
        form.put("ground", text(one.ground()));
        form.put("heard", one.replyKind() == null ? "" : one.replyKind().label());
        form.put("reply", text(one.reply()));
        form.put("returnNote", text(one.opinion()));
        return form;
    }

    /** What was not put right, and where it stands now. */
    private String rectified(Admonition one) {
        Rectification of = rectifications.get(one.rectification());
        String findings =
                rectifications.findings(of.id()).stream().map(Finding::inWords).collect(Collectors.joining("\n\n"));
        return of.id() + "：" + of.state().label() + "\n\n" + findings;
    }

    static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
