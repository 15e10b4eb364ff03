package cn.xieshou.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The papers of a whole file that one reader gets, numbered without gaps: a gap would tell that there is something about the partner. */
final class ReadersCopy {

    private final List<ListedPaper> papers = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param readable whether the reader gets it, for each of {@code all} */
    ReadersCopy(List<ListedPaper> all, List<Boolean> readable) {
        for (int place = 0; place < all.size(); place++) {
            if (readable.get(place)) {
                papers.add(all.get(place));
                String title = all.get(place).title();
                names.put(EntryNames.numbered(place + 1, title), EntryNames.numbered(papers.size(), title));
            }
        }
        names.put(
                EntryNames.numbered(all.size() + 1, Archive.TRAIL),
                EntryNames.numbered(papers.size() + 1, Archive.TRAIL));
    }

    List<ListedPaper> papers() {
        return papers;
    }

    /** What an entry of the papers' archive is called in this copy; empty if the reader does not get it. */
    Optional<String> name(String entry) {
        int dot = entry.lastIndexOf('.');
        return Optional.ofNullable(names.get(entry.substring(0, dot))).map(stem -> stem + entry.substring(dot));
    }
}
