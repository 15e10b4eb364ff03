package cn.xieshou.shelf.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Materials in the search over everything. */
@Component
@Order(87)
class ShelfSearch implements Searched {

    private final ShelfRegister register;
    private final RegisterSearch search;

    ShelfSearch(ShelfRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "共享资源", account, words, most, ShelfSearch::found));
    }

    private static Found found(ShelfRow row) {
        return new Found(
                row.material().title(),
                row.path(),
                row.school() + " · " + row.material().sort());
    }
}
