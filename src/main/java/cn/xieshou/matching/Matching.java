package cn.xieshou.matching;

import cn.xieshou.matching.Round.Status;
import cn.xieshou.shared.Side;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From scores to pairings: the proposal with its reasons, the office's decision, what the leading group approved. */
@Service
@Transactional
public class Matching {

    private final RoundRepository rounds;
    private final ChoiceRepository choices;
    private final Standings standings;
    private final ScoreTable table;

    Matching(RoundRepository rounds, ChoiceRepository choices, Standings standings, ScoreTable table) {
        this.rounds = rounds;
        this.choices = choices;
        this.standings = standings;
        this.table = table;
    }

    /**
     * Scores every pair of schools that answered the survey and keeps the proposal.
     *
     * @return how many recipients take part in the decision, 0 if nobody answered
     */
    public int propose(String roundId) {
        Round round = rounds.find(roundId).orElseThrow();
        Matcher matcher = new Matcher(table);
        List<Standing> recipients = standings.of(round, rounds.schools(roundId, Side.RECIPIENT), Side.RECIPIENT);
        List<Standing> supporting = standings.of(round, rounds.schools(roundId, Side.SUPPORTING), Side.SUPPORTING);
        List<PairScore> scores = matcher.compare(recipients, supporting);
        choices.insertScores(roundId, scores);
        Map<String, PairScore> proposed = Matcher.propose(scores, round.maxPartners());
        if (scores.isEmpty()) {
            rounds.status(roundId, Status.NOTHING);
            return 0;
        }
        for (Standing recipient : recipients) {
            PairScore best = proposed.get(recipient.school());
            String supporter = best == null ? null : best.supporting();
            choices.insert(roundId, new Choice(recipient.school(), supporter, supporter, null, null));
        }
        rounds.status(roundId, Status.DECISION);
        return recipients.size();
    }

    @Transactional(readOnly = true)
    public List<Choice> choices(String roundId) {
        return choices.choices(roundId);
    }

    @Transactional(readOnly = true)
    public List<PairScore> scores(String roundId) {
        return choices.scores(roundId);
    }

    /** Scores by recipient, best first. */
    @Transactional(readOnly = true)
    public Map<String, List<PairScore>> ranking(String roundId) {
        return choices.scores(roundId).stream()
                .sorted(PairScore.BEST_FIRST)
                .collect(Collectors.groupingBy(PairScore::recipient));
    }

    /** Keeps what the office decided; the caller has checked reasons for every departure. */
    public void decide(String roundId, List<Choice> decided, String account) {
        decided.forEach(choice -> choices.update(roundId, choice));
        rounds.decidedBy(roundId, account);
        rounds.status(roundId, Status.APPROVAL);
    }

    /** Notes the pairing that came of a choice. */
    public void established(String roundId, Choice choice, String pairingId) {
        choices.update(
                roundId,
                new Choice(choice.recipient(), choice.proposed(), choice.chosen(), choice.overrideReason(), pairingId));
    }
}
