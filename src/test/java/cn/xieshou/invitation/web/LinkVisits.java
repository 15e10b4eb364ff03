package cn.xieshou.invitation.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.testing.SmallCounty;
import cn.xieshou.testing.Visitor;
import cn.xieshou.testing.Visitor.Answer;
import cn.xieshou.workflow.account.AccountPasswords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What an issuer and the holder of a link do over HTTP. */
@Component
class LinkVisits {

    private static final Pattern CODE = Pattern.compile("class=\"slip-code\">([0-9A-Z-]{19})<");

    private final AccountPasswords passwords;

    LinkVisits(AccountPasswords passwords) {
        this.passwords = passwords;
    }

    Visitor signedIn(int port, String account) {
        passwords.choose(account, SmallCounty.PASSWORD);
        return Visitor.signedIn(port, account, SmallCounty.PASSWORD);
    }

    /** Prints a slip for one person on the page of the matter's links; answers its code. */
    String print(int port, String issuer, String page, String person) {
        Visitor visitor = signedIn(port, issuer);
        Answer printed = visitor.form(page, page + "/slip", Map.of("person", person));
        assertThat(printed.location()).as(printed.toString()).isEqualTo(page + "/printed");
        String sheet = visitor.get(printed.location()).body();
        Matcher code = CODE.matcher(sheet);
        assertThat(code.find()).as(sheet).isTrue();
        assertThat(sheet).contains("<svg");
        return code.group(1);
    }

    /** The holder opens the link and fills it in; what is got sends it. */
    Supplier<Answer> opened(int port, String key, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("key", key);
        return Visitor.at(port).filledIn("/p?key=" + key, "/p", all);
    }
}
