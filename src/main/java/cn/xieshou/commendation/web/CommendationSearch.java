package cn.xieshou.commendation.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rounds of commendation in the search over everything. */
@Component
@Order(CommendationSearch.BEFORE_HONOURS)
class CommendationSearch implements Searched {

    static final int BEFORE_HONOURS = 90;

    private final CommendationRegister register;
    private final RegisterSearch search;

    CommendationSearch(CommendationRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "表彰", account, words, most, CommendationSearch::found));
    }

    private static Found found(CommendationRow row) {
        return new Found(
                row.title(),
                row.one().path(),
                row.one().id() + " · " + row.one().state().label());
    }
}
