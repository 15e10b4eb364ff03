package cn.xieshou.portal;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import cn.xieshou.shared.ChineseDates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the searcher has done, in the search over everything. */
@Component
@Order(90)
class DoneSearch implements Searched {

    private final DoneRegister register;
    private final RegisterSearch search;
    private final Matters matters;

    DoneSearch(DoneRegister register, RegisterSearch search, Matters matters) {
        this.register = register;
        this.search = search;
        this.matters = matters;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(matters.named(search.find(register, "已办事项", account, words, most, DoneSearch::found)));
    }

    private static Found found(DoneRow row) {
        return new Found(row.matter().key(), "", row.deed() + " · " + ChineseDates.dateAndMinute(row.at()));
    }
}
