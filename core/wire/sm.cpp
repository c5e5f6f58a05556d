// SPDX-FileCopyrightText: Yibao Desk contributors
// SPDX-License-Identifier: MulanPSL-2.0

#include "core/wire/sm.h"

#include "core/base/supportids.h"

#include <QCryptographicHash>
#include <QtNumeric>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/params.h>

#include <array>
#include <limits>
#include <memory>

using namespace Qt::StringLiterals;

namespace yibao::wire {
namespace {

constexpr int scalarSize = 32;
constexpr int pointSize = 65;
constexpr int blockSize = 16;
// OpenSSL takes an empty user id when none is set, which is not what the standard means by "default".
constexpr QByteArrayView userId("1234567812345678");

template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T* handle) const
    {
        Free(handle);
    }
};
template <typename T, auto Free>
using Handle = std::unique_ptr<T, Freed<Free>>;

using BigNumber = Handle<BIGNUM, BN_clear_free>;
using Group = Handle<EC_GROUP, EC_GROUP_free>;
using Point = Handle<EC_POINT, EC_POINT_free>;
using Key = Handle<EVP_PKEY, EVP_PKEY_free>;
using KeyContext = Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = Handle<EVP_MD_CTX, EVP_MD_CTX_free>;
using CipherContext = Handle<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free>;
using ParamBuilder = Handle<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Params = Handle<OSSL_PARAM, [](OSSL_PARAM* params) {
    // Freeing does not overwrite the private key that the list may hold.
    if (OSSL_PARAM* secret = OSSL_PARAM_locate(params, OSSL_PKEY_PARAM_PRIV_KEY))
        OPENSSL_cleanse(secret->data, secret->data_size);
    OSSL_PARAM_free(params);
}>;
using Signature = Handle<ECDSA_SIG, ECDSA_SIG_free>;

const unsigned char* bytes(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char*>(view.data());
}

unsigned char* bytes(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

auto cryptoFault(const QString& where)
{
    const unsigned long code = ERR_peek_last_error();
    ERR_clear_error();
    const char* reason = ERR_reason_error_string(code);
    return fail(ErrorCode::Internal, YIBAO_SUPPORT("ENV-CRYPTO-08"),
                reason ? where + u": "_s + QString::fromLatin1(reason) : where);
}

auto keyFault(const QString& what)
{
    ERR_clear_error();
    return fail(ErrorCode::KeyMissing, YIBAO_SUPPORT("ENV-KEY-06"), what);
}

Group curve()
{
    return Group(EC_GROUP_new_by_curve_name(NID_sm2));
}

Result<Key> keyFromBytes(QByteArrayView publicKey, QByteArrayView privateKey)
{
    const ParamBuilder builder(OSSL_PARAM_BLD_new());
    const BigNumber secret(privateKey.isEmpty() ? nullptr : BN_bin2bn(bytes(privateKey), scalarSize, nullptr));
    if (!builder || !OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "SM2", 0) ||
        !OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, publicKey.data(),
                                          static_cast<std::size_t>(publicKey.size())) ||
        (secret && !OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret.get())))
        return cryptoFault(u"key parameters"_s);
    const Params params(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "SM2", nullptr));
    if (!params || !context || EVP_PKEY_fromdata_init(context.get()) != 1)
        return cryptoFault(u"key context"_s);
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, secret ? EVP_PKEY_KEYPAIR : EVP_PKEY_PUBLIC_KEY, params.get()) != 1)
        return keyFault(u"the library refuses the key"_s);
    return Key(key);
}

// A signing context keeps a pointer to its key context, so both live in one place, in this order.
struct SigningContext
{
    KeyContext key;
    DigestContext digest;
};

Result<SigningContext> contextFor(EVP_PKEY* key)
{
    SigningContext context{KeyContext(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr)),
                           DigestContext(EVP_MD_CTX_new())};
    if (!context.key || !context.digest ||
        EVP_PKEY_CTX_set1_id(context.key.get(), userId.data(), static_cast<int>(userId.size())) != 1)
        return cryptoFault(u"signing context"_s);
    EVP_MD_CTX_set_pkey_ctx(context.digest.get(), context.key.get());
    return context;
}

Result<QByteArray> rawFromDer(const QByteArray& der)
{
    const unsigned char* cursor = bytes(QByteArrayView(der));
    const Signature signature(d2i_ECDSA_SIG(nullptr, &cursor, der.size()));
    QByteArray raw(2 * scalarSize, '\0');
    if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), bytes(raw), scalarSize) != scalarSize ||
        BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), bytes(raw) + scalarSize, scalarSize) != scalarSize)
        return cryptoFault(u"signature form"_s);
    return raw;
}

Result<QByteArray> derFromRaw(QByteArrayView raw)
{
    const Signature signature(ECDSA_SIG_new());
    BigNumber r(BN_bin2bn(bytes(raw), scalarSize, nullptr));
    BigNumber s(BN_bin2bn(bytes(raw) + scalarSize, scalarSize, nullptr));
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1)
        return cryptoFault(u"signature form"_s);
    // The signature owns both numbers from here on.
    (void)r.release();
    (void)s.release();
    const int size = i2d_ECDSA_SIG(signature.get(), nullptr);
    if (size <= 0)
        return cryptoFault(u"signature form"_s);
    QByteArray der(size, '\0');
    unsigned char* cursor = bytes(der);
    i2d_ECDSA_SIG(signature.get(), &cursor);
    return der;
}

bool fitsInt(qsizetype size)
{
    return size < std::numeric_limits<int>::max() - blockSize;
}

} // namespace

void cleanse(void* data, std::size_t size)
{
    OPENSSL_cleanse(data, size);
}

void cleanse(QByteArray& array)
{
    if (array.isDetached())
        OPENSSL_cleanse(array.data(), static_cast<std::size_t>(array.capacity()));
    array.clear();
}

bool isSm2PrivateKey(QByteArrayView privateKey)
{
    if (privateKey.size() != scalarSize)
        return false;
    const Group group = curve();
    const BigNumber secret(BN_bin2bn(bytes(privateKey), scalarSize, nullptr));
    if (!group || !secret || BN_is_zero(secret.get()))
        return false;
    // n-1 is excluded: signing divides by 1+d.
    const BigNumber limit(BN_dup(EC_GROUP_get0_order(group.get())));
    return limit && BN_sub_word(limit.get(), 1) == 1 && BN_cmp(secret.get(), limit.get()) < 0;
}

bool isSm2PublicKey(QByteArrayView publicKey)
{
    if (publicKey.size() != pointSize || publicKey.front() != 4)
        return false;
    const Group group = curve();
    const Point point(group ? EC_POINT_new(group.get()) : nullptr);
    const bool good = point && EC_POINT_oct2point(group.get(), point.get(), bytes(publicKey), pointSize, nullptr) == 1;
    ERR_clear_error();
    return good;
}

Result<QByteArray> sm2PublicKey(QByteArrayView privateKey)
{
    if (!isSm2PrivateKey(privateKey))
        return keyFault(u"the private key is no number of the curve"_s);
    const Group group = curve();
    const Point point(EC_POINT_new(group.get()));
    const BigNumber secret(BN_bin2bn(bytes(privateKey), scalarSize, nullptr));
    QByteArray result(pointSize, '\0');
    if (!point || !secret || EC_POINT_mul(group.get(), point.get(), secret.get(), nullptr, nullptr, nullptr) != 1 ||
        EC_POINT_point2oct(group.get(), point.get(), POINT_CONVERSION_UNCOMPRESSED, bytes(result), pointSize,
                           nullptr) != pointSize)
        return cryptoFault(u"public key"_s);
    return result;
}

Result<QByteArray> sm2Sign(QByteArrayView privateKey, QByteArrayView message)
{
    const auto publicKey = sm2PublicKey(privateKey);
    if (!publicKey)
        return fail(publicKey.error());
    const auto key = keyFromBytes(*publicKey, privateKey);
    if (!key)
        return fail(key.error());
    const auto context = contextFor(key->get());
    if (!context)
        return fail(context.error());
    const auto length = static_cast<std::size_t>(message.size());
    std::size_t size = 0;
    if (EVP_DigestSignInit(context->digest.get(), nullptr, EVP_sm3(), nullptr, key->get()) != 1 ||
        EVP_DigestSignUpdate(context->digest.get(), message.data(), length) != 1 ||
        EVP_DigestSignFinal(context->digest.get(), nullptr, &size) != 1)
        return cryptoFault(u"sign"_s);
    QByteArray der(static_cast<qsizetype>(size), '\0');
    if (EVP_DigestSignFinal(context->digest.get(), bytes(der), &size) != 1)
        return cryptoFault(u"sign"_s);
    der.truncate(static_cast<qsizetype>(size));
    return rawFromDer(der);
}

Result<bool> sm2Verify(QByteArrayView publicKey, QByteArrayView message, QByteArrayView signature)
{
    if (!isSm2PublicKey(publicKey))
        return keyFault(u"the public key is no point of the curve"_s);
    if (signature.size() != 2 * scalarSize)
        return false;
    const auto key = keyFromBytes(publicKey, {});
    if (!key)
        return fail(key.error());
    const auto context = contextFor(key->get());
    if (!context)
        return fail(context.error());
    const auto der = derFromRaw(signature);
    if (!der)
        return fail(der.error());
    if (EVP_DigestVerifyInit(context->digest.get(), nullptr, EVP_sm3(), nullptr, key->get()) != 1 ||
        EVP_DigestVerifyUpdate(context->digest.get(), message.data(), static_cast<std::size_t>(message.size())) != 1)
        return cryptoFault(u"verify"_s);
    const int verdict = EVP_DigestVerifyFinal(context->digest.get(), bytes(QByteArrayView(*der)),
                                              static_cast<std::size_t>(der->size()));
    // Numbers out of range make the library report a fault instead of a mismatch; to us both are a wrong signature.
    ERR_clear_error();
    return verdict == 1;
}

Result<QByteArray> sm3(QByteArrayView message)
{
    QByteArray digest(32, '\0');
    unsigned int size = 0;
    if (EVP_Digest(message.data(), static_cast<std::size_t>(message.size()), bytes(digest), &size, EVP_sm3(),
                   nullptr) != 1)
        return cryptoFault(u"SM3"_s);
    return digest;
}

QByteArray sha256Hex(QByteArrayView message)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(message);
    return hash.result().toHex();
}

Result<QByteArray> sm4Encrypt(QByteArrayView key, QByteArrayView plain)
{
    if (key.size() != blockSize)
        return keyFault(u"an SM4 key has 16 bytes"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray cipher(plain.size() + blockSize, '\0');
    int head = 0;
    int tail = 0;
    if (!fitsInt(plain.size()) || !context ||
        EVP_EncryptInit_ex(context.get(), EVP_sm4_ecb(), nullptr, bytes(key), nullptr) != 1 ||
        EVP_EncryptUpdate(context.get(), bytes(cipher), &head, bytes(plain), static_cast<int>(plain.size())) != 1 ||
        EVP_EncryptFinal_ex(context.get(), bytes(cipher) + head, &tail) != 1)
        return cryptoFault(u"SM4"_s);
    cipher.truncate(head + tail);
    return cipher;
}

Result<QByteArray> sm4Decrypt(QByteArrayView key, QByteArrayView cipher)
{
    if (key.size() != blockSize)
        return keyFault(u"an SM4 key has 16 bytes"_s);
    const auto unreadable = [](const QString& why) {
        ERR_clear_error();
        return fail(ErrorCode::BadResponse, YIBAO_SUPPORT("ENV-CIPHER-04"), why);
    };
    if (cipher.isEmpty() || cipher.size() % blockSize != 0 || !fitsInt(cipher.size()))
        return unreadable(u"the length is no multiple of 16"_s);
    const CipherContext context(EVP_CIPHER_CTX_new());
    QByteArray plain(cipher.size() + blockSize, '\0');
    int head = 0;
    int tail = 0;
    if (!context || EVP_DecryptInit_ex(context.get(), EVP_sm4_ecb(), nullptr, bytes(key), nullptr) != 1 ||
        EVP_DecryptUpdate(context.get(), bytes(plain), &head, bytes(cipher), static_cast<int>(cipher.size())) != 1)
        return cryptoFault(u"SM4"_s);
    if (EVP_DecryptFinal_ex(context.get(), bytes(plain) + head, &tail) != 1)
        return unreadable(u"the padding is wrong"_s);
    plain.truncate(head + tail);
    return plain;
}

} // namespace yibao::wire
