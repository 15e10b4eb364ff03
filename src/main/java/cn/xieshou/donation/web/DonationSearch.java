package cn.xieshou.donation.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Donations and loans of this school year in the search over everything. */
@Component
@Order(88)
class DonationSearch implements Searched {

    private final DonationRegister register;
    private final RegisterSearch search;

    DonationSearch(DonationRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "捐赠和借用", account, words, most, DonationSearch::found));
    }

    private static Found found(DonationRow row) {
        return new Found(row.one().item(), row.path(), row.giver() + "—" + row.receiver());
    }
}
