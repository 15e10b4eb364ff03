package cn.xieshou.matching;

import cn.xieshou.register.Condition;
import cn.xieshou.register.Likeness;
import cn.xieshou.register.Searched;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rounds of matching in the search over everything; there are few, and their list shows them all to the bureau. */
@Component
@Order(15)
class RoundSearch implements Searched {

    private final RoundRepository rounds;
    private final RoundMatter matter;

    RoundSearch(RoundRepository rounds, RoundMatter matter) {
        this.rounds = rounds;
        this.matter = matter;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        Condition seen = matter.seenBy(account);
        Condition where =
                seen.and(Likeness.written("r.title", "title", words).or(Likeness.numbers("id", words, "r.id")));
        List<Found> first =
                rounds.newest(where, most).stream().map(RoundSearch::found).toList();
        int all = first.size() < most ? first.size() : rounds.count(where);
        return Optional.of(new Finds("结对匹配", first, all, seen.equals(Condition.ANY) ? "/rounds" : ""));
    }

    private static Found found(Round round) {
        return new Found(
                round.title(),
                "/rounds/" + round.id(),
                round.id() + " · " + round.status().label());
    }
}
