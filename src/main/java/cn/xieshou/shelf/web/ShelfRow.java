package cn.xieshou.shelf.web;

import cn.xieshou.shelf.Material;

/**
 * A material in the register.
 *
 * @param school what the school that gives it is called
 * @param fetched how often others have fetched it
 * @param used in how many classes it was used
 */
record ShelfRow(Material material, String school, int fetched, int used) {

    String path() {
        return "/shelf/" + material.id();
    }

    ShelfRow with(int timesFetched, int timesUsed) {
        return new ShelfRow(material, school, timesFetched, timesUsed);
    }
}
