<?php
// id => what the page says about the photo; the file is public/photos/{id}.jpg

return [
    1 => [
        'title' => 'First light',
        'time' => '05:52',
        'alt' => 'Ridge behind ridge of bare mountains above a valley of mist, under a pink and gold sky',
        'color' => '#c9a3a0',
    ],
    2 => [
        'title' => 'Spruce and fog',
        'time' => '08:15',
        'alt' => 'Morning fog lies between wooded hills; the tips of the nearest trees stand clear of it',
        'color' => '#93a892',
    ],
    3 => [
        'title' => 'Sea of sand',
        'time' => '17:40',
        'alt' => 'Dunes to the horizon, sharp crests between warm light and long blue shadows',
        'color' => '#d09468',
    ],
    4 => [
        'title' => 'Open water',
        'time' => '20:31',
        'alt' => 'A low sun over the open sea, its light broken into a thousand pieces by small waves',
        'color' => '#c98a7c',
    ],
    5 => [
        'title' => 'One lamp',
        'time' => '22:48',
        'alt' => 'The Milky Way rises over dark hills; below it, between spruces, a single lit tent',
        'color' => '#4a4a86',
    ],
    6 => [
        'title' => 'Northern lights',
        'time' => '01:20',
        'alt' => 'Green curtains of aurora over snowy mountains, mirrored in a still lake',
        'color' => '#1f8a73',
    ],
];
