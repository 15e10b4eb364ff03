package cn.xieshou.jointdocument.web;

import cn.xieshou.register.RegisterSearch;
import cn.xieshou.register.Searched;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Joint documents in the search over everything. */
@Component
@Order(65)
class JointDocumentSearch implements Searched {

    private final JointDocumentRegister register;
    private final RegisterSearch search;

    JointDocumentSearch(JointDocumentRegister register, RegisterSearch search) {
        this.register = register;
        this.search = search;
    }

    @Override
    public Optional<Finds> find(String account, String words, int most) {
        return Optional.of(search.find(register, "共同方案", account, words, most, JointDocumentSearch::found));
    }

    private static Found found(JointDocumentRow row) {
        return new Found(
                row.document().title(),
                row.document().path(),
                row.pairing().supporting() + "—" + row.pairing().recipient());
    }
}
