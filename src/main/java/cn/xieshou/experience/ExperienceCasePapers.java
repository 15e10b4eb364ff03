package cn.xieshou.experience;

import cn.xieshou.paper.CasePaper;
import cn.xieshou.paper.CasePapers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a pairing's schools have published of their experience, among its papers. */
@Component
@Order(85)
class ExperienceCasePapers implements CasePapers {

    private final ExperienceRepository table;
    private final ExperiencePaper paper;

    ExperienceCasePapers(ExperienceRepository table, ExperiencePaper paper) {
        this.table = table;
        this.paper = paper;
    }

    @Override
    public List<CasePaper> of(String pairingId) {
        return table.ofPairing(pairingId).stream()
                .filter(one -> one.state() == ExperienceState.PUBLISHED)
                .map(this::paper)
                .toList();
    }

    private CasePaper paper(Experience one) {
        LocalDate on = Objects.requireNonNull(one.publishedOn());
        return new CasePaper(
                paper,
                paper.label() + " " + one.title(),
                paper.label(),
                on,
                () -> paper.values(one, on),
                one.path() + "/paper");
    }
}
