package cn.xieshou.workflow.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LibraryModulesTest {

    private static final String HEAD = "(self.chunks=self.chunks||[]).push([[881],{";

    @Test
    void onlyWhatTheScriptLeadsToIsKept() {
        String libraries = HEAD + "1000:function(e,t,n){n(1001)},1001:function(e,t){},1002:function(e,t,n){n(1000)},"
                + rest() + "}]);";
        assertThat(LibraryModules.reachedFrom("e.O(0,[881],(function(){return n(1000)}))", libraries))
                .contains(HEAD + "1000:function(e,t,n){n(1001)},1001:function(e,t){},}]);");
    }

    @Test
    void aBundleInsideAModuleStaysWhole() {
        String inner = "1000:function(e){var m={686:function(){},828:function(){},37:function(){}};m},";
        assertThat(LibraryModules.reachedFrom("n(1000)", HEAD + inner + rest() + "}]);"))
                .contains(HEAD + inner + "}]);");
    }

    @Test
    void anEditorThatNobodyUsesIsLeftEmptyAndLeadsNowhere() {
        String libraries = HEAD + "1000:function(e,t,n){n(1001)},1001:function(e,t,n){t.createFormEditor=1;n(1002)},"
                + "1002:function(e,t){},1003:function(e){}," + rest() + "}]);";
        assertThat(LibraryModules.reachedFrom("n(1000)", libraries))
                .contains(HEAD + "1000:function(e,t,n){n(1001)},1001:function(){},}]);");
    }

    @Test
    void aFileOfAnotherKindIsSentWhole() {
        assertThat(LibraryModules.reachedFrom("n(1000)", "console.log('another bundler')"))
                .isEmpty();
        assertThat(LibraryModules.reachedFrom("n(1000)", HEAD + "1000:function(){}}]);"))
                .isEmpty();
        assertThat(LibraryModules.reachedFrom("n(1000)", HEAD + rest())).isEmpty();
    }

    private static String rest() {
        return IntStream.range(5000, 5200)
                .mapToObj(id -> id + ":function(e,t,n){}")
                .collect(Collectors.joining(","));
    }
}
