package cn.xieshou.roster.web;

import cn.xieshou.page.AddressNumber;
import cn.xieshou.page.PageAddress;
import cn.xieshou.roster.RosterCounts;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.RowState;
import cn.xieshou.roster.StagedImport;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a preview are looked at.
 *
 * @param state null for all
 * @param page from 1
 */
public record PreviewQuery(RosterSheet sheet, @Nullable RowState state, int page) {

    /** Whatever an address holds; without a choice, wrong rows come first, then a sheet that has rows. */
    static PreviewQuery of(StagedImport staged, @Nullable String sheet, @Nullable String state, String page) {
        RosterCounts counts = staged.counts();
        RowState chosen = Arrays.stream(RowState.values())
                .filter(value -> value.name().equals(state))
                .findFirst()
                .orElse(state == null && counts.of(RowState.WRONG) > 0 ? RowState.WRONG : null);
        RosterSheet of = Arrays.stream(RosterSheet.values())
                .filter(value -> value.name().equals(sheet))
                .findFirst()
                .orElseGet(() -> first(staged, chosen));
        return new PreviewQuery(of, chosen, AddressNumber.page(page));
    }

    int total(RosterCounts counts) {
        return rows(counts, sheet, state);
    }

    private static int rows(RosterCounts counts, RosterSheet sheet, @Nullable RowState state) {
        return state == null
                ? Arrays.stream(RowState.values())
                        .mapToInt(value -> counts.of(sheet, value))
                        .sum()
                : counts.of(sheet, state);
    }

    /** Address of the pages of this list, without the page. */
    public String url(long id) {
        return PageAddress.of(
                        "/roster/" + id, Map.of("sheet", sheet.name(), "state", state == null ? "" : state.name()))
                + "&";
    }

    private static RosterSheet first(StagedImport staged, @Nullable RowState state) {
        return staged.headers().keySet().stream()
                .filter(sheet -> rows(staged.counts(), sheet, state) > 0)
                .findFirst()
                .orElse(RosterSheet.SCHOOLS);
    }
}
