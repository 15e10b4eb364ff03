package cn.xieshou.portal;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits for the searcher, in the search over everything. */
@Component
@Order(20)
class TodoSearch implements Searched {

    private final TodoRegister register;
    private final RegisterSearch search;
    private final Matters matters;

    TodoSearch(TodoRegister register, RegisterSearch search, Matters matters) {
        this.register = register;
        this.search = search;
        this.matters = matters;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(matters.named(search.find(register, "待办", account, words, most, TodoSearch::found)));
    }

    private static Found found(TodoRow row) {
        return new Found(row.matter(), "/go/" + row.taskId(), row.step());
    }
}
