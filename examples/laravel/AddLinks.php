<?php

namespace App\Http\Middleware;

use Closure;
use Illuminate\Http\Request;
use Symfony\Component\HttpFoundation\Response;

use function ServerPush\links;

/** Puts the links of the request onto its response, so that caches store them and tests see them */
final class AddLinks
{
    public function handle(Request $request, Closure $next): Response
    {
        return links()->applyTo($next($request));
    }
}
