package cn.xieshou.experience.process;

import cn.xieshou.directory.Directory;
import cn.xieshou.experience.Experience;
import cn.xieshou.experience.ExperienceCase;
import cn.xieshou.experience.Experiences;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.summary.Figure;
import cn.xieshou.workflow.AboutRecord;
import cn.xieshou.workflow.TaskRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the forms of experience have in common. */
@Component
class ExperienceView {

    private final Experiences experiences;
    private final Pairings pairings;
    private final Directory directory;

    ExperienceView(Experiences experiences, Pairings pairings, Directory directory) {
        this.experiences = experiences;
        this.pairings = pairings;
        this.directory = directory;
    }

    Experience of(TaskRef task) {
        return experiences.get(ExperienceCase.key(task));
    }

    /** Its page, where every figure leads to its rows. */
    List<AboutRecord> about(TaskRef task) {
        Experience one = of(task);
        String title = one.title().isEmpty() ? "经验材料" : "经验材料“" + one.title() + "”";
        return List.of(new AboutRecord(title + "（每个数字都能点开看到登记）", one.path(), task.processInstanceId()));
    }

    Map<String, Object> head(Experience one) {
        Map<String, Object> form = new HashMap<>();
        form.put("pairing", pairings.title(pairings.get(one.pairingId())));
        form.put("schoolName", directory.schoolName(one.school()));
        form.put("returnNote", Objects.requireNonNullElse(one.opinion(), ""));
        return form;
    }

    /** As a reader gets it: with what the figures say. */
    Map<String, Object> read(Experience one) {
        Map<String, Object> form = head(one);
        var figures = experiences.figures(one);
        form.put("title", one.title());
        form.put("practice", figures.resolve(one.practice()));
        form.put("effect", figures.resolve(one.effect()));
        form.put("lesson", figures.resolve(one.lesson()));
        return form;
    }

    /** «【活动次数】：12次», a line for each. */
    static String words(List<Figure> figures) {
        return figures.stream().map(one -> one.chip() + "：" + one.brief()).collect(Collectors.joining("\n"));
    }
}
