package cn.xieshou.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.concurrent.atomic.AtomicLong;

/** A village school's line: 1.5 Mbit/s down, 0.5 Mbit/s up, 40 ms of delay; and what goes over it until a page is whole. */
public final class SlowLine {

    private static final long MOST_AT_FIRST = 150_000;
    private static final long MOST_LATER = 30_000;

    private final CDPSession network;

    /** The page is on such a line from now on. */
    public SlowLine(Page page) {
        network = page.context().newCDPSession(page);
        network.send("Network.enable");
        conditions(false);
    }

    public void drop() {
        conditions(true);
    }

    public void comeBack() {
        conditions(false);
    }

    private void conditions(boolean offline) {
        JsonObject line = new JsonObject();
        line.addProperty("offline", offline);
        line.addProperty("latency", 40);
        line.addProperty("downloadThroughput", 1_500_000 / 8);
        line.addProperty("uploadThroughput", 500_000 / 8);
        network.send("Network.emulateNetworkConditions", line);
    }

    /** A page stays within the limits: opened by a browser that has seen nothing of the product yet, and once more. */
    public static void opensQuickly(BrowserContext fresh, String path, String what) {
        assertThat(bytes(fresh, path, what + " opens cold")).as(path).isBetween(10_000L, MOST_AT_FIRST);
        assertThat(bytes(fresh, path, what + " opens warm")).as(path).isBetween(1_000L, MOST_LATER);
    }

    private static long bytes(BrowserContext session, String path, String what) {
        Page page = session.newPage();
        SlowLine line = new SlowLine(page);
        AtomicLong bytes = new AtomicLong();
        line.network.on(
                "Network.loadingFinished",
                done -> bytes.addAndGet(done.get("encodedDataLength").getAsLong()));
        long begun = System.nanoTime();
        page.navigate(path);
        page.waitForLoadState(LoadState.LOAD);
        Clicks.say(what + ", " + bytes.get() + " bytes, in", begun);
        page.close();
        return bytes.get();
    }
}
