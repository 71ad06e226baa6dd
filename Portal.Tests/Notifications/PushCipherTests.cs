using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Portal.Tests.Kit;
using Portal.Web.Notifications;

namespace Portal.Tests.Notifications;

public sealed class PushCipherTests
{
    /// <summary>RFC 8291, section 5 and appendix A.</summary>
    [Fact]
    public void The_message_is_byte_for_byte_the_one_of_the_standard()
    {
        var server = Bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
        var browser = new PushKeys(Bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"), Bytes("BTBZMqHH6r4Tts7J_aSIgg"));
        using var ours = ECDiffieHellman.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256, D = Bytes("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), Q = new ECPoint { X = server[1..33], Y = server[33..] },
        });
        var message = PushCipher.Encrypt("When I grow up, I want to be a watermelon"u8, browser, ours, Bytes("DGv6ra1nlYgDCS1FRnbzlw"));
        Assert.Equal("DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN",
            Base64Url.EncodeToString(message));
    }

    [Theory, InlineData(0), InlineData(1), InlineData(PushCipher.MostBytes)]
    public void What_is_sealed_for_a_browser_that_browser_reads(int length)
    {
        using var browser = new PushBrowser("https://push.example/1");
        var text = new string('k', length);
        Assert.Equal(text, browser.Read(PushCipher.Encrypt(Encoding.UTF8.GetBytes(text), new PushAddress("", browser.Asks.P256dh!, browser.Asks.Auth!).Keys!)));
    }

    [Fact]
    public void More_than_one_record_is_a_bug()
    {
        using var browser = new PushBrowser("https://push.example/1");
        Assert.Throws<ArgumentException>(() => PushCipher.Encrypt(new byte[PushCipher.MostBytes + 1], new PushAddress("", browser.Asks.P256dh!, browser.Asks.Auth!).Keys!));
    }

    [Theory, InlineData("", ""), InlineData("bukan", "kunci"), InlineData("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A9", "BTBZMqHH6r4Tts7J_aSIgg")]
    public void Keys_that_are_no_point_of_the_curve_are_no_keys(string point, string secret) => Assert.Null(new PushAddress("https://push.example/1", point, secret).Keys);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task We_sign_for_the_push_service_with_one_key_that_lasts(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var keys = host.Services.GetRequiredService<VapidKeys>();
        var header = await keys.Authorization(new Uri("https://push.example:8443/send/abc"), TestContext.Current.CancellationToken);
        var parts = header["vapid t=".Length..].Split(", k=");
        var (jwt, point) = (parts[0].Split('.'), Bytes(parts[1]));
        using var check = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = point[1..33], Y = point[33..] } });
        Assert.True(check.VerifyData(Encoding.ASCII.GetBytes($"{jwt[0]}.{jwt[1]}"), Bytes(jwt[2]), HashAlgorithmName.SHA256));
        var claims = JsonDocument.Parse(Bytes(jwt[1])).RootElement;
        Assert.Equal(("https://push.example:8443", host.Clock.Now.AddHours(12).ToUnixTimeSeconds()), (claims.GetProperty("aud").GetString(), claims.GetProperty("exp").GetInt64()));
        using var again = ActivatorUtilities.CreateInstance<VapidKeys>(host.Services);
        Assert.Equal(parts[1], await again.PublicKey(TestContext.Current.CancellationToken));
    }

    private static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
}
