package cn.xieshou.directory;

import cn.xieshou.shared.RecordRows;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks at start at the addresses that an older version wrote without asking whether mail can be sent to them. */
@Component
class AddressCheck implements ApplicationRunner {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    AddressCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Written(String account, String email) {}

    @Override
    @Transactional
    public void run(ApplicationArguments none) {
        Map<Boolean, List<String>> byFault = jdbc
                .sql("select account, coalesce(email, '') as email from person where email_wrong is null")
                .query(RecordRows.of(Written.class))
                .list()
                .stream()
                .collect(Collectors.partitioningBy(
                        AddressCheck::isWrong, Collectors.mapping(Written::account, Collectors.toList())));
        byFault.forEach(this::note);
    }

    private void note(boolean wrong, List<String> accounts) {
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            jdbc.sql("update person set email_wrong = :wrong where account in (:accounts)")
                    .param("wrong", wrong)
                    .param("accounts", accounts.subList(from, Math.min(from + AT_ONCE, accounts.size())))
                    .update();
        }
    }

    private static boolean isWrong(Written one) {
        return !one.email().isBlank() && !Person.isAddress(one.email());
    }
}
