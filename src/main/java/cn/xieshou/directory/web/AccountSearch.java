package cn.xieshou.directory.web;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** People with an account in the search over everything, for whoever keeps the accounts; others find their school by their names. */
@Component
@Order(50)
class AccountSearch implements Searched {

    private final AccountsRegister register;
    private final RegisterSearch search;
    private final DirectoryAccess access;

    AccountSearch(AccountsRegister register, RegisterSearch search, DirectoryAccess access) {
        this.register = register;
        this.search = search;
        this.access = access;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return access.managesRoster(account)
                ? Optional.of(search.find(register, "账号", account, words, most, AccountSearch::found))
                : Optional.empty();
    }

    private static Found found(AccountsRegister.Row row) {
        String school = row.school() == null ? "" : " · " + row.school();
        return new Found(row.name(), "/accounts/" + row.account(), row.role().label() + school + " · " + row.account());
    }
}
