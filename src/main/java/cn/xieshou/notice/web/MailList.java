package cn.xieshou.notice.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.notice.outbox.MailState;
import cn.xieshou.notice.outbox.Mailbox;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** Puts a page of mails into the model. */
final class MailList {

    private static final int PAGE = 30;

    private MailList() {}

    static void fill(
            Model model,
            Mailbox mailbox,
            Directory directory,
            @Nullable String recipient,
            @Nullable MailState state,
            int wanted) {
        int total = mailbox.count(recipient, state);
        int pages = Math.max(1, (total + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(1, wanted), pages);
        List<MailLine> lines = mailbox.list(recipient, state, (page - 1) * PAGE, PAGE).stream()
                .map(mail -> MailLine.of(mail, directory))
                .toList();
        model.addAttribute("mails", lines);
        model.addAttribute("total", total);
        model.addAttribute("pages", pages);
        model.addAttribute("page", page);
        model.addAttribute("state", state);
    }

    /** The state of that name, null for none or an unknown one. */
    static @Nullable MailState state(@Nullable String name) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
