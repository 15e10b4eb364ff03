package cn.xieshou.rectification.web;

import cn.xieshou.rectification.Admonition;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Admonitions of this school year in the search over everything, for whom they concern. */
@Component
@Order(89)
class AdmonitionSearch implements Searched {

    private final AdmonitionRegister register;
    private final RegisterSearch search;

    AdmonitionSearch(AdmonitionRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "效能告诫", account, words, most, AdmonitionSearch::found));
    }

    private static Found found(AdmonitionRegister.Row row) {
        Admonition one = row.one();
        return new Found(
                row.school() + "效能告诫",
                one.path(),
                one.id() + " · " + one.state().label());
    }
}
