<?php

namespace App\ServerPush;

use Symfony\Component\EventDispatcher\EventSubscriberInterface;
use Symfony\Component\HttpKernel\Event\ResponseEvent;
use Symfony\Component\HttpKernel\KernelEvents;

use function ServerPush\links;

/** Puts the links of the request onto its response, so that HttpCache stores them and tests see them */
final class AddLinksSubscriber implements EventSubscriberInterface
{
    public static function getSubscribedEvents(): array
    {
        // After WebLink's listener: what that one has written is not repeated.
        return [KernelEvents::RESPONSE => ['onKernelResponse', -10]];
    }

    public function onKernelResponse(ResponseEvent $event): void
    {
        if ($event->isMainRequest()) {
            links()->applyTo($event->getResponse());
        }
    }
}
