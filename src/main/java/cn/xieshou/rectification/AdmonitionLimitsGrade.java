package cn.xieshou.rectification;

import cn.xieshou.evaluation.EvaluationKey;
import cn.xieshou.evaluation.Grade;
import cn.xieshou.evaluation.LimitsGrade;
import cn.xieshou.shared.Side;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An admonished school's grade is limited, as the table admonition-effect says (R-EVA-3). */
@Component
class AdmonitionLimitsGrade implements LimitsGrade {

    private final SupervisionStandings standings;

    AdmonitionLimitsGrade(SupervisionStandings standings) {
        this.standings = standings;
    }

    /** The whole of a year or of a cycle has a table of its own. */
    @Override
    public Optional<Limit> of(EvaluationKey term, Side side) {
        return term.isTerm() ? ofTerm(term, side) : Optional.empty();
    }

    private Optional<Limit> ofTerm(EvaluationKey term, Side side) {
        SchoolStanding standing = standings.of(term.pairingId(), side, term.schoolYear(), term.term());
        return standing.cap().equals(AdmonitionEffect.UNLIMITED)
                ? Optional.empty()
                : Optional.of(new Limit(Grade.labelled(standing.cap()), standing.reason()));
    }
}
