package cn.xieshou.summary;

import cn.xieshou.page.PageAddress;
import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses of the registers with the rows of one pairing and school year, as the registers themselves narrow them down. */
record YearLinks(String pairingId, int schoolYear) {

    /** @param more filters by name and value in turn */
    String register(String path, String... more) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("year", schoolYear);
        put(asked, more);
        asked.put("q", pairingId);
        return PageAddress.of(path, asked);
    }

    /** A register that is kept by term. */
    String ofTerm(String path, int term) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("term", schoolYear + "-" + term);
        asked.put("q", pairingId);
        return PageAddress.of(path, asked);
    }

    private static void put(Map<String, Object> asked, String... more) {
        for (int i = 0; i + 1 < more.length; i += 2) {
            asked.put(more[i], more[i + 1]);
        }
    }

    /** A section of one of the pairing's own pages. */
    String page(String tab, String section) {
        return "/pairings/" + pairingId + "/" + tab + "#" + section;
    }
}
