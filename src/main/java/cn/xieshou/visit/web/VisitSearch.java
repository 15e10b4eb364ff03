package cn.xieshou.visit.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import cn.xieshou.shared.ChineseDates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Visits of this school year in the search over everything. */
@Component
@Order(88)
class VisitSearch implements Searched {

    private final VisitRegister register;
    private final RegisterSearch search;

    VisitSearch(VisitRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "督查走访", account, words, most, VisitSearch::found));
    }

    private static Found found(VisitRow row) {
        return new Found(
                row.school() + "督查走访",
                row.one().path(),
                ChineseDates.date(row.one().visitedOn()) + " · "
                        + row.one().outcome().label());
    }
}
