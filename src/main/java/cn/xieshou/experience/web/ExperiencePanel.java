package cn.xieshou.experience.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.experience.Experience;
import cn.xieshou.experience.ExperienceAccess;
import cn.xieshou.experience.Experiences;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a pairing's schools have written down for others, on its page, with the way to begin. */
@Component
@Order(ExperiencePanel.AFTER_HONOURS)
class ExperiencePanel implements PairingPanel {

    static final int AFTER_HONOURS = 96;

    private static final int MOST = 10;

    private final Experiences experiences;
    private final ExperienceAccess access;
    private final Directory directory;

    ExperiencePanel(Experiences experiences, ExperienceAccess access, Directory directory) {
        this.experiences = experiences;
        this.access = access;
        this.directory = directory;
    }

    /** An experience with the name of its school. */
    record Line(Experience one, String title, String school) {}

    /** @param begins whether the reader may begin one now */
    record Shown(String pairing, List<Line> newest, boolean begins) {}

    @Override
    public PairingTab tab() {
        return PairingTab.RESULTS;
    }

    @Override
    public String template() {
        return "experience/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        List<Experience> all = experiences.ofPairing(pairing.id());
        boolean begins = access.writes(pairing, account)
                .filter(side -> all.stream()
                        .noneMatch(one -> one.side() == side && one.state().isOpen()))
                .isPresent();
        List<Line> newest = all.stream().limit(MOST).map(this::line).toList();
        return newest.isEmpty() && !begins ? null : new Shown(pairing.id(), newest, begins);
    }

    private Line line(Experience one) {
        return new Line(one, one.title().isEmpty() ? "（还没有题目）" : one.title(), directory.schoolName(one.school()));
    }

    /** What was published stands on the shelf, where it is read. */
    @Override
    public @Nullable Object onPaper(Pairing pairing, String account) {
        return null;
    }
}
