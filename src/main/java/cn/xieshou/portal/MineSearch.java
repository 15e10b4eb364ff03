package cn.xieshou.portal;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import cn.xieshou.shared.ChineseDates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the searcher and the own school handed in, in the search over everything. */
@Component
@Order(85)
class MineSearch implements Searched {

    private final MineRegister register;
    private final RegisterSearch search;

    MineSearch(MineRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "我发起的", account, words, most, MineSearch::found));
    }

    private static Found found(MineRow row) {
        return new Found(
                row.matter().title(),
                row.matter().href(),
                row.subject() + " · " + ChineseDates.dateAndMinute(row.at()));
    }
}
