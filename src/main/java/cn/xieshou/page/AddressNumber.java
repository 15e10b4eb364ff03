package cn.xieshou.page;

import cn.xieshou.shared.NotThere;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.shared.Text;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in addresses, where anything may stand: what is no number, or one that is too long, names nothing and is answered like
 * what is foreign.
 */
public final class AddressNumber {

    private static final Pattern KEY = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PAGE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final int MOST_PAGES = 100_000;

    private AddressNumber() {}

    /**
     * The key of a row.
     *
     * @throws NotThere if no row can have it
     */
    public static long key(String typed) {
        if (!KEY.matcher(typed).matches()) {
            throw new NotThere();
        }
        return Long.parseLong(typed);
    }

    /** A page of a list, from 1: anything impossible is the first or a far, empty one. */
    public static int page(@Nullable String typed) {
        String text = Text.clean(typed);
        return PAGE.matcher(text).matches() ? Math.max(1, Math.min(MOST_PAGES, Integer.parseInt(text))) : 1;
    }

    /** The school year that starts in a year from 2000 to 2099; empty for anything else. */
    public static Optional<SchoolYear> year(@Nullable String typed) {
        return typed != null && YEAR.matcher(typed).matches()
                ? Optional.of(new SchoolYear(Integer.parseInt(typed)))
                : Optional.empty();
    }

    /**
     * The same where the address is nothing without it.
     *
     * @throws NotThere if it is none
     */
    public static SchoolYear schoolYear(String typed) {
        return year(typed).orElseThrow(NotThere::new);
    }
}
