using Mainstay.App;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.GovUk;
using Mainstay.Web.Access;
using Mainstay.Web.Imports;
using Mainstay.Web.MyWork;
using Mainstay.Web.Operations;
using Mainstay.Web.Reports;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing.Constraints;

namespace Mainstay.Web;

/// <summary>The web service, composed; <c>demo</c> and <c>serve</c> start it.</summary>
public static class MainstayWeb
{
    /// <summary>Makes the service; nothing listens until it is started.</summary>
    /// <exception cref="UnsafeSettingsException">A setting is unsafe; the message names each.</exception>
    /// <exception cref="InvalidOperationException">An address declares no permission.</exception>
    public static WebApplication Build(MainstayWebOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(MainstayWeb).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        var signIn = options.SignIn ?? SignInSettings.Read(builder.Configuration);
        UnsafeSettings.Refuse(options, signIn, builder.Environment.EnvironmentName);
        Listen(builder, options, signIn);
        AddServices(builder.Services, options, signIn);
        var app = builder.Build();
        Compose(app, signIn);
        // An address without a declared permission stops the start.
        _ = Endpoints.Of(app);
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, MainstayWebOptions options, SignInSettings signIn)
    {
        builder.WebHost.UseUrls([.. options.Addresses]);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = UploadLimits.LargestBytes + (1024 * 1024);
        });
        // A page elsewhere must not reach the service through a name of its own that points here.
        string[] here = ["localhost", "127.0.0.1", "[::1]"];
        string[] known = signIn.PublicAddress is { } address ? [.. here, new Uri(address).Host] : here;
        builder.Services.AddHostFiltering(f => f.AllowedHosts = known);
    }

    private static void AddServices(IServiceCollection services, MainstayWebOptions options, SignInSettings signIn)
    {
        services.AddSingleton(options);
        services.AddSingleton(signIn);
        services.AddSingleton(signIn.Limits);
        services.AddCouncilSignIn(signIn);
        services.AddSingleton<EmbeddedAssets>();
        services.AddMainstay(StoreLocation.Parse(options.Store), options.Clock);
        services.AddSingleton<WeeklyReports>();
        services.AddMyWork();
        services.AddSingleton<UploadReading>();
        services.AddHostedService(s => s.GetRequiredService<UploadReading>());
        services.AddHostedService(s => s.GetRequiredService<ImportQueue>());
        if (options.WatchedFolder is { } folder)
        {
            services.AddSingleton(new WatchedFolderOptions(folder, TimeSpan.FromSeconds(30)));
            services.AddHostedService<WatchedFolder>();
        }

        services
            .AddRazorPages(r => PageAccess.Declare(r.Conventions))
            .AddApplicationPart(typeof(MainstayWeb).Assembly)
            .AddGovUk();
        services.Configure<RouteOptions>(r => r.SetParameterPolicy<RegexInlineRouteConstraint>("regex"));

        // An extract may hold names until its allow-list has dropped them, so an upload stays in memory and never touches a disk.
        services.Configure<FormOptions>(f =>
        {
            f.MemoryBufferThreshold = int.MaxValue;
            f.MultipartBodyLengthLimit = UploadLimits.LargestBytes;
        });

        SharedKeys.Add(services, signIn);
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "__Host-mainstay-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.Cookie.Path = "/";
        });
        // Browsers accept Secure cookies from this computer over plain HTTP; antiforgery's own setting would refuse such requests.
        services.Configure<CookiePolicyOptions>(c =>
        {
            c.Secure = CookieSecurePolicy.Always;
            c.HttpOnly = HttpOnlyPolicy.Always;
            c.MinimumSameSitePolicy = SameSiteMode.Lax;
        });
    }

    private static void Compose(WebApplication app, SignInSettings signIn)
    {
        app.UseSecurityHeaders();
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseExceptionHandler("/problem/500");
        app.UseCookiePolicy();
        app.UseCouncilSignIn(signIn);
        app.UseRouting();
        app.UseMiddleware<AccessGate>();
        app.Services.GetRequiredService<EmbeddedAssets>().Map(app);
        Health.Map(app);
        Templates.Map(app);
        app.MapRazorPages();
    }
}
