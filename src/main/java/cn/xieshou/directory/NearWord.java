package cn.xieshou.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody probably meant to write. */
public final class NearWord {

    private NearWord() {}

    /** The candidate that {@code typed} was probably meant to be. */
    public static Optional<String> of(String typed, List<String> candidates) {
        return candidates.stream()
                .filter(candidate -> (distance(typed, candidate) <= 1 && candidate.length() > 1)
                        || candidate.contains(typed)
                        || (candidate.length() > 1 && typed.contains(candidate)))
                .min(Comparator.comparingInt(candidate -> distance(typed, candidate)));
    }

    /** Levenshtein, on short words only. */
    private static int distance(String a, String b) {
        if (Math.max(a.length(), b.length()) > 30) {
            return 30;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
