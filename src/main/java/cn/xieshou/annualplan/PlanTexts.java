package cn.xieshou.annualplan;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.ProgrammeYear;
import cn.xieshou.programme.Programmes;
import cn.xieshou.workflow.FormRefused;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a text out of what was written, held against the programme's quotas (R-PLN-2). */
@Component
class PlanTexts {

    private final Pairings pairings;
    private final Programmes programmes;
    private final Directory directory;

    PlanTexts(Pairings pairings, Programmes programmes, Directory directory) {
        this.pairings = pairings;
        this.programmes = programmes;
        this.directory = directory;
    }

    /** The programme of the pairing as it holds in the plan's school year. */
    ProgrammeYear programme(PlanId id) {
        return programmes.in(pairings.get(id.pairingId()).programme(), id.year());
    }

    /**
     * The text of what was written.
     *
     * @throws FormRefused naming every quota that is neither arranged nor given a reason for
     */
    PlanText of(PlanId id, PlanDraft draft) {
        Pairing pairing = pairings.get(id.pairingId());
        return new PlanText(
                id,
                programme(id).name(),
                directory.schoolName(pairing.supportingSchool()),
                directory.schoolName(pairing.recipientSchool()),
                pairing.scope(),
                draft.parts(),
                draft.months(),
                gaps(id, draft));
    }

    private List<QuotaGap> gaps(PlanId id, PlanDraft draft) {
        List<QuotaGap> gaps = new QuotaCoverage(programme(id))
                .gaps(draft.months()).stream()
                        .map(gap -> gap.because(draft.reasons().getOrDefault(gap.clause(), "")))
                        .toList();
        String unexplained = gaps.stream()
                .filter(gap -> gap.reason().isEmpty())
                .map(QuotaGap::briefly)
                .collect(Collectors.joining("；"));
        if (!unexplained.isEmpty()) {
            throw new FormRefused(
                    "months", "月度安排", "还没有落实以下指标——" + unexplained + "。请在月度安排里补上；确实不安排的，在“九、不安排的指标及理由”里逐项选择指标并写明理由");
        }
        return gaps;
    }
}
