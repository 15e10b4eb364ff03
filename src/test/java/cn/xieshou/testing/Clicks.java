package cn.xieshou.testing;

import com.microsoft.playwright.Locator;

/** Counts what somebody clicks and says how long it took altogether. */
public final class Clicks {

    private final String what;
    private final long begun = System.nanoTime();
    private int clicks;

    public Clicks(String what) {
        this.what = what;
    }

    public void on(Locator target) {
        clicks++;
        target.click();
    }

    public int done() {
        say(what + ": " + clicks + " clicks,", begun);
        return clicks;
    }

    public static void say(String what, long begun) {
        System.out.printf("%s %.1f s%n", what, (System.nanoTime() - begun) / 1e9);
    }
}
