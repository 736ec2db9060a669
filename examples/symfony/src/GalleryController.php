<?php

namespace App;

use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Attribute\Cache;
use Symfony\Component\Routing\Attribute\Route;

use function Gallery\photo;
use function ServerPush\push_to;

/** A response that comes from the HttpCache carries the links that it was stored with. */
#[Cache(public: true, smaxage: 60)]
final class GalleryController extends AbstractController
{
    #[Route('/')]
    #[Route('/images/{id<\d+>}')]
    public function page(int $id = 1): Response
    {
        $photo = photo($id) ?? throw $this->createNotFoundException();

        return $this->render('page.html.twig', ['photo' => $photo]);
    }

    #[Route('/images/{id<\d+>}.json')]
    public function data(int $id): Response
    {
        $photo = photo($id) ?? throw $this->createNotFoundException();

        $response = $this->json($photo);
        push_to($response, "/photos/$photo[next].jpg");

        return push_to($response, "/photos/$photo[previous].jpg");
    }
}
