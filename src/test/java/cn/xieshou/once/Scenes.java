package cn.xieshou.once;

import java.util.Map;

/** Scenes of some pages, by the pattern of the address that the form is sent to. */
interface Scenes {

    Map<String, Scene> byAddress();
}
