package cn.xieshou.rectification.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rectifications of this school year in the search over everything. */
@Component
@Order(89)
class RectificationSearch implements Searched {

    private final RectificationRegister register;
    private final RegisterSearch search;

    RectificationSearch(RectificationRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "督查整改", account, words, most, RectificationSearch::found));
    }

    private static Found found(RectificationRow row) {
        return new Found(
                row.school() + "整改",
                row.one().path(),
                row.one().id() + " · " + row.one().state().label());
    }
}
