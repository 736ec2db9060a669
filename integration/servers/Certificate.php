<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** A key and a certificate for 127.0.0.1, made on the spot: one for all servers of a run */
final readonly class Certificate
{
    private const CONFIGURATION = <<<'END'
        [req]
        distinguished_name = name
        [name]
        [extensions]
        subjectAltName = IP:127.0.0.1

        END;

    private function __construct(public string $certificate, public string $key)
    {
    }

    public static function get(): self
    {
        static $certificate;

        return $certificate ??= self::make();
    }

    private static function make(): self
    {
        // A file of its own: the machine may have none, or one that asks for more.
        $file = tempnam(sys_get_temp_dir(), 'serverpush-');
        file_put_contents($file, self::CONFIGURATION);
        try {
            $options = [
                'config' => $file,
                'x509_extensions' => 'extensions',
                'digest_alg' => 'sha256',
                'private_key_type' => OPENSSL_KEYTYPE_EC,
                'curve_name' => 'prime256v1',
                // Means nothing here, but is asked for.
                'private_key_bits' => 2048,
            ];
            $key = openssl_pkey_new($options);
            $request = openssl_csr_new(['commonName' => '127.0.0.1'], $key, $options);
            openssl_x509_export(openssl_csr_sign($request, null, $key, 30, $options), $certificate);
            openssl_pkey_export($key, $pem, null, $options);
        } finally {
            unlink($file);
        }

        return new self($certificate, $pem);
    }

    /** What Chromium's --ignore-certificate-errors-spki-list takes: SHA-256 of the public key */
    public function spki(): string
    {
        $pem = openssl_pkey_get_details(openssl_pkey_get_public($this->certificate))['key'];

        return base64_encode(hash('sha256', base64_decode(preg_replace('/-----.*?-----|\s/', '', $pem)), true));
    }
}
