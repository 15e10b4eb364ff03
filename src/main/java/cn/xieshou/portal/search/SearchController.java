package cn.xieshou.portal.search;

import cn.xieshou.register.Searched;
import cn.xieshou.shared.Text;
import java.security.Principal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search over everything: the number of a case leads there, anything else to what was found of each kind. */
@Controller
class SearchController {

    /** Of each kind; all of them are one click away. */
    private static final int HANDFUL = 5;

    /** As long as a register's own filter. */
    private static final int LONGEST = 60;

    private final ObjectProvider<Searched> kinds;

    SearchController(ObjectProvider<Searched> kinds) {
        this.kinds = kinds;
    }

    @GetMapping("/search")
    @Transactional(readOnly = true)
    String search(@RequestParam(required = false) @Nullable String q, Principal reader, Model model) {
        String words = words(q);
        String account = reader.getName();
        Optional<String> one = Text.sought(words).isEmpty() ? Optional.empty() : numbered(account, words);
        if (one.isPresent()) {
            return "redirect:" + one.get();
        }
        model.addAttribute("siteSearch", words);
        model.addAttribute("cut", Text.clean(q).length() > LONGEST);
        model.addAttribute("found", Text.sought(words).isEmpty() ? List.of() : found(account, words));
        return "portal/search";
    }

    /** Half a character of two parts, at the end, would be no text. */
    private static String words(@Nullable String typed) {
        String text = Text.clean(typed);
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private Optional<String> numbered(String account, String words) {
        String number =
                Normalizer.normalize(Text.sought(words), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return kinds.orderedStream()
                .flatMap(kind -> kind.numbered(account, number).stream())
                .findFirst();
    }

    private List<Searched.Finds> found(String account, String words) {
        return kinds.orderedStream()
                .flatMap(kind -> kind.find(account, words, HANDFUL).stream())
                .filter(finds -> finds.all() > 0)
                .toList();
    }
}
